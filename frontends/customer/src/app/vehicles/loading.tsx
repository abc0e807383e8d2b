const placeholders = ['a', 'b', 'c', 'd', 'e', 'f'];

const Loading = () => (
  <div role="status" className="grid gap-8 lg:grid-cols-[15rem_1fr]">
    <span className="sr-only">Loading</span>
    <div className="hidden h-96 rounded-2xl bg-sunken lg:block" />
    <div className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
      {placeholders.map((name) => (
        <div key={name} className="aspect-4/5 rounded-2xl bg-sunken" />
      ))}
    </div>
  </div>
);

export default Loading;
