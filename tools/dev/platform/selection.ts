import { existsSync } from 'node:fs';
import { type App, apps } from '@eshop/topology';
import type { PlatformOptions } from './options.ts';
import { inRepository } from './repository.ts';

/**
 * Returns the apps that a run is about: those asked for with auth, without whose policy no app becomes ready, and no
 * sites when they are not wanted.
 */
export const selectedApps = ({ only, sites = true }: Pick<PlatformOptions, 'only' | 'sites'>): readonly App[] =>
  apps.filter((app) => (!only || app.id === 'auth' || only.includes(app.id)) && (sites || app.kind === 'service'));

/** The folder of an app's source. */
export const folderOf = (app: Pick<App, 'id' | 'kind'>) =>
  inRepository(app.kind === 'site' ? 'frontends' : 'services', app.id);

/** Where a service begins, or undefined while it is not written. */
export const entryOf = (app: App) => existing(`${folderOf(app)}/src/main.ts`);

/** A service's migration, where it has one. */
export const migrationOf = (app: App) => existing(`${folderOf(app)}/src/migrate.ts`);

/** True when there is something to run. */
export const exists = (app: App) =>
  app.kind === 'site'
    ? ['app', 'src/app'].some((folder) => existsSync(`${folderOf(app)}/${folder}`))
    : Boolean(entryOf(app));

const existing = (file: string) => (existsSync(file) ? file : undefined);
