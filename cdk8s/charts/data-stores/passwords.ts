/** A password of a laptop's cluster. It says of itself that it is no secret: whoever reads the manifests knows it. */
export const localPassword = (of: string): string => `local-only-password-of-${of}`;

/** The account at RabbitMQ of all sidecars. */
export const rabbitmqUser = 'eshop';
