import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppId } from '@eshop/topology';
import { until } from '../../dev/supervisor/until.ts';
import type { Fault, Scene } from '../fault.ts';

const lastsMs = 8000;
const slackSeconds = 30;
const apps: readonly AppId[] = ['order', 'payment', 'cart', 'product', 'warehouse'];
const steps = { 'an hour ahead': '+3600', 'an hour behind': '-3600' };

/** Where Debian's `faketime` and Homebrew's `libfaketime` put the library. */
const places = ['/usr/lib', '/opt/homebrew/lib', '/usr/local/lib'];

const library = (): string | undefined =>
  places
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => [folder, ...readdirSync(folder).map((name) => join(folder, name))])
    .flatMap((folder) => ['so.1', '1.dylib'].map((end) => join(folder, 'faketime', `libfaketime.${end}`)))
    .find((file) => existsSync(file));

const offsetFile = ({ dataDir }: Pick<Scene, 'dataDir'>, app: AppId) => join(dataDir, `clock-of-${app}`);

/** An app's clock jumps and later jumps back, while the stores' clocks, which judge every deadline, stay right. */
const step = (app: AppId, [name, seconds]: [string, string]): Fault => ({
  name: `set the clock of ${app} ${name}`,
  lastsMs,
  atRandom: false,
  missing: () => (library() ? undefined : 'there is no libfaketime here (Debian: apt-get install faketime)'),
  prepare: async (scene) => {
    const file = offsetFile(scene, app);
    writeFileSync(file, '+0');
    await scene.platform.restart(app, { env: fakeClock(file) });
    return () => scene.platform.restart(app, { env: { LD_PRELOAD: '', DYLD_INSERT_LIBRARIES: '' } });
  },
  begin: async (scene) => {
    writeFileSync(offsetFile(scene, app), seconds);
    await untilApart(scene, app, Number(seconds));
    return async () => writeFileSync(offsetFile(scene, app), '+0');
  },
});

/** An answer's Date is by the clock of whoever gives it. */
const untilApart = ({ platform: { urls } }: Scene, app: AppId, seconds: number) =>
  until(
    async () => {
      const { headers } = await fetch(`${urls[app]}/livez`);
      const skewSeconds = (Date.parse(headers.get('date') ?? '') - Date.now()) / 1000;
      return Math.abs(skewSeconds - seconds) < slackSeconds;
    },
    { what: `the clock of ${app} is`, timeoutMs: 10_000 },
  );

const fakeClock = (file: string) => ({
  [process.platform === 'darwin' ? 'DYLD_INSERT_LIBRARIES' : 'LD_PRELOAD']: library() ?? '',
  FAKETIME_TIMESTAMP_FILE: file,
  FAKETIME_CACHE_DURATION: '1',
  FAKETIME_DONT_FAKE_MONOTONIC: '1',
});

export const clockSteps: readonly Fault[] = apps.flatMap((app) => Object.entries(steps).map((one) => step(app, one)));
