import { tableSchema } from '@eshop/service-kit/aws/dynamo-table';
import { openDynamo } from '@eshop/service-kit/aws/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { migrateOrWait } from '@eshop/service-kit/startup/migrate-or-wait';
import { TableSettings } from './settings.ts';
import { permissionsSchema } from './store/permission-migration.ts';
import { authTable } from './store/table.ts';

const settings = readSettings(TableSettings, process.env);
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
const table = settings.DYNAMODB_AUTH_TABLE;
await migrateOrWait([tableSchema(dynamo, authTable(table)), permissionsSchema(dynamo, table)]);
