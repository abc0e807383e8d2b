import { mergedOpenApi, openApiOf } from '@eshop/service-kit/openapi/document';
import { declaredRoutes } from './declared-routes.ts';

/** The one document of the API host: every public route of every service. */
export const apiDocument = async () =>
  mergedOpenApi(
    'eshop',
    (await declaredRoutes()).map(({ app, routes }) => openApiOf(app, routes)),
  );
