import type { BackingName } from '../addresses.ts';

/** A server program that a backing service runs, and the ways to get it. */
export interface Program {
  /** What an SRE knows it as. */
  title: string;
  /** Names of the executable; the first that is found is taken. */
  executables: readonly string[];
  /** Folders to look in after PATH; one `*` represents any name, the highest first. */
  folders: readonly string[];
  /** The backing services that run it. */
  services: readonly BackingName[];
  apt: readonly string[];
  brew: readonly string[];
}

/** Every program that may have to be installed; DynamoDB, S3 and Cognito come with npm. */
export const programs = {
  postgres: {
    title: 'PostgreSQL',
    executables: ['initdb'],
    folders: ['/usr/lib/postgresql/*/bin', '/opt/homebrew/opt/postgresql@*/bin', '/usr/local/opt/postgresql@*/bin'],
    services: ['postgres'],
    apt: ['postgresql'],
    brew: ['postgresql@17'],
  },
  mysql: {
    title: 'MySQL or MariaDB',
    executables: ['mariadbd', 'mysqld'],
    folders: ['/usr/sbin', '/usr/libexec', '/opt/homebrew/opt/mariadb/bin', '/usr/local/opt/mariadb/bin'],
    services: ['mysql'],
    apt: ['mariadb-server'],
    brew: ['mariadb'],
  },
  redis: {
    title: 'Redis',
    executables: ['redis-server'],
    folders: ['/opt/homebrew/opt/redis/bin', '/usr/local/opt/redis/bin'],
    services: ['daprRedis', 'cartRedis'],
    apt: ['redis-server'],
    brew: ['redis'],
  },
  rabbitmq: {
    title: 'RabbitMQ',
    executables: ['rabbitmq-server'],
    folders: ['/usr/lib/rabbitmq/bin', '/opt/homebrew/opt/rabbitmq/sbin', '/usr/local/opt/rabbitmq/sbin'],
    services: ['rabbitmq'],
    apt: ['rabbitmq-server'],
    brew: ['rabbitmq'],
  },
  pubsubEmulator: {
    title: "Google's Pub/Sub emulator",
    executables: ['cloud-pubsub-emulator'],
    folders: [
      '/usr/lib/google-cloud-sdk/platform/pubsub-emulator/bin',
      '/opt/homebrew/share/google-cloud-sdk/platform/pubsub-emulator/bin',
    ],
    services: ['pubsubEmulator'],
    apt: ['google-cloud-cli-pubsub-emulator', 'default-jre-headless'],
    brew: [],
  },
  chromium: {
    title: 'Chromium, for the browser tests',
    executables: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'Chromium', 'Google Chrome'],
    folders: ['/Applications/Chromium.app/Contents/MacOS', '/Applications/Google Chrome.app/Contents/MacOS'],
    services: [],
    apt: ['chromium'],
    brew: ['--cask', 'chromium'],
  },
  prometheus: {
    title: 'Prometheus',
    executables: ['prometheus'],
    folders: ['/opt/homebrew/opt/prometheus/bin', '/usr/local/opt/prometheus/bin'],
    services: [],
    apt: ['prometheus'],
    brew: ['prometheus'],
  },
  promtool: {
    title: 'promtool, of Prometheus',
    executables: ['promtool'],
    folders: ['/opt/homebrew/opt/prometheus/bin', '/usr/local/opt/prometheus/bin'],
    services: [],
    apt: ['prometheus'],
    brew: ['prometheus'],
  },
} as const satisfies Record<string, Program>;

export type ProgramName = keyof typeof programs;
