import { newId } from '@eshop/contracts/ids';
import { dynamoAuditLog } from '@eshop/service-kit/audit/dynamo-audit-log';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { openS3 } from '@eshop/service-kit/aws/s3';
import { dynamoDeadLetters } from '@eshop/service-kit/dead-letters/dynamo-dead-letters';
import type { Kit } from '@eshop/service-kit/kit';
import { dynamoEventCursors } from '@eshop/service-kit/lost-events/dynamo-event-cursors';
import { createDynamoPublishing } from '@eshop/service-kit/outbox/dynamo-publishing';
import { createService } from '@eshop/service-kit/service';
import { createCatalogue } from './catalogue/catalogue.ts';
import { followChanges } from './catalogue/follow.ts';
import { createAddImage } from './editing/add-image.ts';
import { createEditor } from './editing/editor.ts';
import { createImportProducts } from './importing/import-products.ts';
import { createSheetReader } from './importing/sheet-reader.ts';
import { createReader } from './reading/reader.ts';
import { categoryRoutes } from './routes/categories.ts';
import { historyRoutes } from './routes/history.ts';
import { imageRoutes } from './routes/images.ts';
import { importRoutes } from './routes/import.ts';
import { internalRoutes } from './routes/internal.ts';
import { productRoutes } from './routes/products.ts';
import type { Settings } from './settings.ts';
import { createProductsBySku } from './store/by-sku.ts';
import { createChanges } from './store/changes.ts';
import { createImages } from './store/images.ts';
import { createProducts } from './store/products.ts';
import { createQuantities } from './store/quantities.ts';
import { onProductQuantityUpdated } from './subscriptions/product-quantity-updated.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { app, log } = kit;
  const { AWS_REGION: region, DYNAMODB_PRODUCT_TABLE: table, S3_PRODUCT_IMAGES_BUCKET: bucket } = settings;
  const now = Date.now;
  const dynamo = openDynamo({ region, endpoint: settings.DYNAMODB_ENDPOINT });
  const { client } = dynamo;
  const s3 = openS3({ region, endpoint: settings.S3_ENDPOINT }, bucket);
  const { outbox, relay, write } = createDynamoPublishing(kit, { client, table });
  const auditLog = dynamoAuditLog(client, table);
  const catalogue = createCatalogue();
  const following = followChanges({ catalogue, changes: createChanges(client, table), log, now });
  const products = createProducts({ client, table, write, now });
  const images = createImages(s3.client, bucket);
  const reader = createReader({ catalogue, client, table });
  const editor = createEditor({ products, catalogue, newId, now });
  const addImage = createAddImage({ products, editor, images });
  const sheetReader = createSheetReader({ log });
  const importProducts = createImportProducts({
    reader: sheetReader,
    editor,
    productsBySku: createProductsBySku(client, table),
    log,
    now,
  });
  return createService(kit, settings, {
    routes: [
      productRoutes({ catalogue, following, reader, editor }),
      imageRoutes({ images, addImage, reader }),
      importRoutes(importProducts),
      historyRoutes(auditLog),
      categoryRoutes({ catalogue, following }),
      internalRoutes({ reader, catalogue, following }),
    ],
    subscriptions: [onProductQuantityUpdated({ quantities: createQuantities(client, table, now), catalogue })],
    deadLetters: dynamoDeadLetters(client, table, app.id),
    eventCursors: dynamoEventCursors(client, table),
    auditLog,
    outbox,
    checks: { dynamodb: () => dynamo.ready(table), s3: s3.ready, catalogue: async () => following.checkLoaded() },
    close: [sheetReader.close, relay.stop, following.stop, dynamo.close, async () => s3.client.destroy()],
  });
};
