import { buttonClass } from '@eshop/ui/components/button.tsx';
import { account as texts } from '#texts/account';

/** Begins a login by Google, a document of its own: it leaves the site. */
export const GoogleLink = ({ next }: { next: string }) => (
  <div className="grid gap-4">
    <p className="flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {texts.or}
    </p>
    <a href={`/login/google/start?next=${encodeURIComponent(next)}`} className={buttonClass('quiet')}>
      <GoogleMark />
      {texts.google}
    </a>
  </div>
);

const GoogleMark = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5">
    <path
      fill="#4285f4"
      d="M22.6 12.200c0-.8-.1-1.500-.2-2.200H12v4.300h5.900a5 5 0 0 1-2.200 3.300v2.800h3.600c2.100-2 3.300-4.800 3.300-8.200z"
    />
    <path
      fill="#34a853"
      d="M12 23c3 0 5.500-1 7.300-2.700l-3.600-2.700a6.600 6.600 0 0 1-9.800-3.500H2.200v2.800A11 11 0 0 0 12 23z"
    />
    <path fill="#fbbc05" d="M5.900 14.100a6.600 6.600 0 0 1 0-4.200V7.100H2.200a11 11 0 0 0 0 9.800z" />
    <path
      fill="#ea4335"
      d="M12 5.400c1.600 0 3.100.6 4.200 1.600l3.200-3.100A11 11 0 0 0 2.200 7.100l3.700 2.800A6.600 6.600 0 0 1 12 5.400z"
    />
  </svg>
);
