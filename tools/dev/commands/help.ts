const command = process.argv.slice(2).join(' ');

console.log(`npm start            the whole platform on this machine (npm start -- --help)
npm test             everything that proves it
npm run test:unit    the quick part of that
npm run test:security  attacks, dependencies with known faults, secrets in the sources
npm run audit        whether a running platform's data agree with each other
npm run replay       sends events again that a broker lost (npm run replay -- --since <time>)
npm run after-restore  brings a store that was restored from a backup up to what the others know
npm run screenshots  a picture of every page of the running shop's sites
npm run measure:site  how fast and how heavy the running shop's pages are, against their budget
npm run measure:desk  how long the admin site's pages take with 50,000 orders and a million sales
npm run reconcile:stock  whether stock levels are the sums of their movements and reservations
npm run rebuild:orders  makes the order lists anew while they are in use
npm run rebuild:sales  makes the sales report anew from the orders, while it is in use
npm run synth        the manifests of every environment, into dist
npm run check:api    whether the API breaks clients of the last release
npm run check:manifests  those, against a real API server
npm run load         how fast a running platform answers, and what that takes
npm run fuzz         sends the services what Schemathesis draws from their documents
npm run chaos        breaks things while people buy, and holds the shop to what it told them
npm run lambda       shipping-cost as a function for AWS Lambda
npm run images       the image of every app
npm run deploy       applies an environment's manifests (npm run deploy -- local)
npm run demo         demo data for the shop in a laptop's cluster
npm run restore-drill  whether the newest backup can be restored
npm run e2e:cluster  all of it on a real cluster
npm run new:service  writes the skeleton of a service (npm run new:service -- --help)
npm run generate     writes what is generated from packages/topology${command ? `\n\nUnknown: ${command}` : ''}`);
