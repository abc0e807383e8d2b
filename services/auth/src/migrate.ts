import { ensureTable, openDynamo } from '@eshop/service-kit/dynamodb';
import { readSettings } from '@eshop/service-kit/settings';
import { TableSettings } from './settings.ts';
import { authTable } from './store/table.ts';

const settings = readSettings(TableSettings, process.env);
const dynamo = openDynamo({ region: settings.AWS_REGION, endpoint: settings.DYNAMODB_ENDPOINT });
await ensureTable(dynamo.client, authTable(settings.DYNAMODB_AUTH_TABLE));
await dynamo.close();
