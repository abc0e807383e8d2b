/** Where a browser keeps its time zone for the server. It is no secret and proves nothing. */
export const zoneCookie = 'eshop-time-zone';
