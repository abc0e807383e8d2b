import Link from 'next/link';

export const Footer = () => (
  <footer className="mt-auto border-t border-line bg-sunken">
    <div className="mx-auto flex max-w-7xl flex-wrap justify-between gap-4 px-4 py-8 text-sm text-muted sm:px-6">
      <p>Wheelhouse. Cars and motorcycles, delivered from New York, Chicago and San Francisco.</p>
      <nav aria-label="Footer" className="flex gap-5">
        <Link href="/vehicles" className="hover:text-accent">
          All vehicles
        </Link>
        <Link href="/vehicles?inStock=true" className="hover:text-accent">
          In stock now
        </Link>
      </nav>
    </div>
  </footer>
);
