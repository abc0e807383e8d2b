const asked = process.argv.slice(2).join(' ');

console.log(`npm start            the whole platform on this machine (npm start -- --help)
npm test             everything that proves it
npm run test:unit    the quick part of that
npm run audit        whether a running platform's data agree with each other
npm run replay       sends events again that a broker lost (npm run replay -- --since <time>)
npm run generate     writes what is generated from packages/topology${asked ? `\n\nUnknown: ${asked}` : ''}`);
