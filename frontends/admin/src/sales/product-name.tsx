import Link from 'next/link';

interface Props {
  id: string;
  /** As it was when it was sold; of old sales nobody knows. */
  name: string | null;
  linked: boolean;
}

export const ProductName = ({ id, name, linked }: Props) => {
  const text = name ?? `Product ${id.slice(-8)}`;
  if (!linked) return text;
  return (
    <Link href={`/products/${id}`} prefetch={false} className="text-accent underline">
      {text}
    </Link>
  );
};
