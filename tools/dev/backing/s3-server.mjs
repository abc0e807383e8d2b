// Runs s3rver in a process of its own: s3-server.mjs <port> <folder> <bucket>...
import S3rver from '@20minutes/s3rver';

const [, , port, directory, ...buckets] = process.argv;

const server = new S3rver({
  port: Number(port),
  address: '127.0.0.1',
  directory,
  silent: true,
  configureBuckets: buckets.map((name) => ({ name })),
});
await server.run();
console.log(`S3 listens on 127.0.0.1:${port}, buckets ${buckets.join(', ')}`);
