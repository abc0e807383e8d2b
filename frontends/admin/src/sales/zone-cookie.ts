/** Where a browser tells its time zone. It is no secret and proves nothing. */
export const zoneCookie = 'eshop-time-zone';
