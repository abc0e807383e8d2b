import type { Topic } from './app.ts';

/** Where an app's undeliverable events of a topic go: its own, so a redrive reaches no other app. */
export const deadLetterTopic = (app: string, topic: Topic) => `${app}-${topic}-dead`;
