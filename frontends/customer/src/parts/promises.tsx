import { CheckIcon, ShieldIcon, TruckIcon } from '@eshop/ui/components/icons.tsx';
import { shop } from '#texts/shop';

const icons = [TruckIcon, ShieldIcon, CheckIcon];

/** Why somebody would buy here. */
export const Promises = () => (
  <ul className="grid gap-6 rounded-3xl bg-sunken px-6 py-8 sm:grid-cols-3 sm:px-10">
    {shop.home.promises.map(([title, detail], at) => {
      const Icon = icons[at] ?? CheckIcon;
      return (
        <li key={title} className="grid content-start gap-2">
          <Icon className="size-7 text-accent" />
          <p className="font-bold tracking-tight">{title}</p>
          <p className="text-sm text-muted">{detail}</p>
        </li>
      );
    })}
  </ul>
);
