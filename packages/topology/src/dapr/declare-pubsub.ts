// Imports nothing: a laptop's cluster runs this file from a ConfigMap.

type Resources = Readonly<Record<string, object>>;

interface Declared {
  topics: Resources;
  subscriptions: Resources;
}

/** Makes, at the Pub/Sub emulator at `host:port`, what is not there yet: topics first, for a subscription needs its own. */
export const declarePubsub = async (host: string, { topics, subscriptions }: Declared): Promise<void> => {
  // biome-ignore lint/plugin: the topics of the topology
  await Promise.all(Object.entries(topics).map(([path, body]) => declare(host, path, body)));
  for (const [path, body] of Object.entries(subscriptions)) await declare(host, path, body);
};

/** Does so whenever the emulator, which keeps everything in memory, has forgotten the last of them. Never ends. */
export const keepPubsubDeclared = async (host: string, declared: Declared): Promise<never> => {
  const last = Object.keys(declared.subscriptions).at(-1) ?? '';
  for (;;) {
    const status = await statusOf(host, last);
    if (status === 404) await declarePubsub(host, declared).then(() => console.log('declared'), console.error);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
};

/** Undefined while the emulator is unavailable, which a helper beside it has to sit out. */
const statusOf = async (host: string, path: string): Promise<number | undefined> => {
  try {
    return (await fetch(`http://${host}/v1/${path}`)).status;
  } catch {
    return undefined;
  }
};

const declare = async (host: string, path: string, body: object) => {
  const response = await fetch(`http://${host}/v1/${path}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const alreadyThere = response.status === 409;
  if (!response.ok && !alreadyThere) throw new Error(`${path}: ${response.status} ${await response.text()}`);
};
