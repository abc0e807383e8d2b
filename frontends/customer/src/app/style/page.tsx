import { Badge } from '@eshop/ui/components/badge.tsx';
import { Button } from '@eshop/ui/components/button.tsx';
import { Card } from '@eshop/ui/components/card.tsx';
import { Field } from '@eshop/ui/components/field.tsx';
import { Notice } from '@eshop/ui/components/notice.tsx';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { cart } from '#texts/cart';
import { addressTexts, checkout } from '#texts/checkout';
import { orders } from '#texts/orders';
import { style as texts } from '#texts/style';
import { StatusBadge } from '../../orders/status-badge.tsx';

export const metadata: Metadata = { title: texts.title, robots: { index: false } };

const colours = [
  ['surface', 'bg-surface'],
  ['raised', 'bg-raised'],
  ['sunken', 'bg-sunken'],
  ['line', 'bg-line'],
  ['muted', 'bg-muted'],
  ['ink', 'bg-ink'],
  ['accent', 'bg-accent'],
  ['accent-strong', 'bg-accent-strong'],
  ['accent-soft', 'bg-accent-soft'],
  ['spark', 'bg-spark'],
  ['positive', 'bg-positive'],
  ['caution', 'bg-caution'],
  ['negative', 'bg-negative'],
] as const;

const sizes = ['text-5xl font-extrabold', 'text-3xl font-bold', 'text-xl font-bold', 'text-base', 'text-sm text-muted'];
const states = Object.keys(orders.status) as (keyof typeof orders.status)[];

const Style = () => (
  <div className="grid gap-12">
    <header className="grid gap-3">
      <h1 className="text-4xl font-extrabold tracking-tight">{texts.title}</h1>
      <p className="max-w-prose text-lg text-muted">{texts.lead}</p>
    </header>
    <Section title={texts.colours}>
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4 lg:grid-cols-7">
        {colours.map(([name, swatch]) => (
          <li key={name} className="grid gap-1.5 text-sm">
            <span className={`h-16 rounded-xl border border-line ${swatch}`} />
            {name}
          </li>
        ))}
      </ul>
    </Section>
    <Section title={texts.type}>
      {sizes.map((size) => (
        <p key={size} className={`tracking-tight ${size}`}>
          {texts.sample}
        </p>
      ))}
    </Section>
    <Section title={texts.buttons}>
      <p className="flex flex-wrap gap-3">
        <Button type="button">{checkout.order}</Button>
        <Button type="button" look="quiet">
          {cart.view}
        </Button>
        <Button type="button" look="danger">
          {orders.cancel.button}
        </Button>
        <Button type="button" disabled>
          {cart.soldOut}
        </Button>
      </p>
    </Section>
    <Section title={texts.states}>
      <p className="flex flex-wrap gap-3">
        {states.map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
        <Badge>2026</Badge>
      </p>
    </Section>
    <Section title={texts.fields}>
      <Card className="grid gap-5 p-6 sm:grid-cols-2">
        <Field name="style-street" label={addressTexts.street} required defaultValue="1 Main St" />
        <Field name="style-zip" label={addressTexts.zip} required hint={addressTexts.zipHint} />
        <Field name="style-phone" label={addressTexts.phone} required defaultValue="x" error="7 to 15 digits" />
        <Field name="style-note" label={addressTexts.note} />
      </Card>
    </Section>
    <Section title={texts.notices}>
      <Notice tone="positive" title={orders.thanks}>
        {orders.thanksDetail}
      </Notice>
      <Notice tone="caution" title={orders.deadline} />
      <Notice tone="negative" title={orders.status.REJECTED}>
        {orders.meaning.REJECTED}
      </Notice>
    </Section>
  </div>
);

export default Style;

const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="grid gap-4" aria-label={title}>
    <h2 className="text-2xl font-bold tracking-tight">{title}</h2>
    {children}
  </section>
);
