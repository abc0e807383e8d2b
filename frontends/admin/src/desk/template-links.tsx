import { smallButton } from './small-button.tsx';

/** Links to the empty files of an import, under /templates. */
export const TemplateLinks = ({ name }: { name: 'products' | 'stock-take' }) => (
  <div className="flex gap-2">
    {(['xlsx', 'csv'] as const).map((format) => (
      <a key={format} href={`/templates/${name}.${format}`} download className={smallButton()}>
        <span className="sr-only">Download the template as </span>
        {format.toUpperCase()} template
      </a>
    ))}
  </div>
);
