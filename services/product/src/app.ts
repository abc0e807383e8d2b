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
import { followChanges } from './jobs/follow-changes.ts';
import { createSheetReader } from './product-files/sheet-reader.ts';
import { categoryRoutes } from './routes/categories.ts';
import { historyRoutes } from './routes/history.ts';
import { imageRoutes } from './routes/images.ts';
import { importRoutes } from './routes/import.ts';
import { internalRoutes } from './routes/internal.ts';
import { productRoutes } from './routes/products.ts';
import type { Settings } from './settings.ts';
import { createChanges } from './store/changes.ts';
import { createImages } from './store/images.ts';
import { createProductLookup } from './store/product-lookup.ts';
import { createProducts } from './store/products.ts';
import { createQuantities } from './store/quantities.ts';
import { onProductQuantityUpdated } from './subscriptions/product-quantity-updated.ts';
import { createAddImage } from './use-cases/add-image.ts';
import { createBrowseCatalogue } from './use-cases/browse-catalogue.ts';
import { createChangeProduct } from './use-cases/change-product.ts';
import { createCreateProduct } from './use-cases/create-product.ts';
import { createDeleteProduct } from './use-cases/delete-product.ts';
import { createImportProducts } from './use-cases/import-products/import-products.ts';
import { createReadHistory } from './use-cases/read-history.ts';
import { createReadImage } from './use-cases/read-image.ts';
import { createReadProducts } from './use-cases/read-products.ts';
import { createRefreshCatalogue } from './use-cases/refresh-catalogue.ts';
import { createUpdateProduct } from './use-cases/update-product.ts';
import { createUpdateQuantity } from './use-cases/update-quantity.ts';
import { createWriteProduct } from './use-cases/write-product.ts';

export const build = async (kit: Kit, settings: Settings) => {
  const { app, log } = kit;
  const { AWS_REGION: region, DYNAMODB_PRODUCT_TABLE: table, S3_PRODUCT_IMAGES_BUCKET: bucket } = settings;
  const now = Date.now;
  const dynamo = openDynamo({ region, endpoint: settings.DYNAMODB_ENDPOINT });
  const { client } = dynamo;
  const s3 = openS3({ region, endpoint: settings.S3_ENDPOINT }, bucket);
  const { outbox, relay, write: writeWithEvents } = createDynamoPublishing(kit, { client, table });
  const auditLog = dynamoAuditLog(client, table);
  const catalogue = createCatalogue();
  const refresh = createRefreshCatalogue({ catalogue, changes: createChanges(client, table), log, now });
  const following = followChanges({ refresh, log });
  const browse = createBrowseCatalogue({ catalogue, refresh });
  const products = createProducts({ client, table, write: writeWithEvents, now });
  const images = createImages(s3.client, bucket);
  const lookup = createProductLookup(client, table);
  const quantities = createQuantities(client, table, now);
  const readProducts = createReadProducts({ catalogue, lookup });
  const write = createWriteProduct({ products, catalogue, newId });
  const changeProduct = createChangeProduct({ products, write, now });
  const createProduct = createCreateProduct({ write, newId, now });
  const updateProduct = createUpdateProduct({ changeProduct });
  const deleteProduct = createDeleteProduct({ changeProduct });
  const addImage = createAddImage({ products, changeProduct, images });
  const sheetReader = createSheetReader({ log });
  const importProducts = createImportProducts({ reader: sheetReader, lookup, createProduct, updateProduct, log, now });
  return createService(kit, settings, {
    routes: [
      productRoutes({ browse, readProducts, createProduct, updateProduct, deleteProduct }),
      imageRoutes({ addImage, readImage: createReadImage({ images }), readProducts }),
      importRoutes(importProducts),
      historyRoutes(createReadHistory({ auditLog })),
      categoryRoutes(browse),
      internalRoutes({ readProducts, browse }),
    ],
    subscriptions: [onProductQuantityUpdated(createUpdateQuantity({ quantities, catalogue }))],
    deadLetters: dynamoDeadLetters(client, table, app.id),
    eventCursors: dynamoEventCursors(client, table),
    auditLog,
    outbox,
    checks: { dynamodb: () => dynamo.ready(table), s3: s3.ready, catalogue: async () => refresh.checkLoaded() },
    close: [sheetReader.close, relay.stop, following.stop, dynamo.close, async () => s3.client.destroy()],
  });
};
