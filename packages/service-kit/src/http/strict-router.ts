import { Router } from 'express';

/**
 * An Express router on which a path is one path: another case or a slash at its end is a 404. What an edge decides by the
 * path, such as a limit on logins, then holds for everything that reaches a route.
 */
export const strictRouter = (): Router => Router({ strict: true, caseSensitive: true });
