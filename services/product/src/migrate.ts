import { ensureTable, openDynamo } from '@eshop/service-kit/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { TableSettings } from './settings.ts';
import { productTable } from './store/table.ts';

const settings = readSettings(TableSettings, process.env);
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
await ensureTable(dynamo.client, productTable(settings.DYNAMODB_PRODUCT_TABLE));
await dynamo.close();
