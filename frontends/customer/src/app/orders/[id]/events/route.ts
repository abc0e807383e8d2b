import { passOrderEvents } from '@eshop/ui/server/order-events';

interface Context {
  params: Promise<{ id: string }>;
}

/** What happens to an order, as it happens. */
export const GET = async (request: Request, { params }: Context): Promise<Response> =>
  passOrderEvents(request, (await params).id);
