import { tableSchema } from '@eshop/service-kit/aws/dynamo-table';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { TableSettings } from './settings.ts';
import { productTable } from './store/table.ts';

const settings = readSettings(TableSettings, process.env);
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
await migrateOrWait([tableSchema(dynamo, productTable(settings.DYNAMODB_PRODUCT_TABLE))]);
