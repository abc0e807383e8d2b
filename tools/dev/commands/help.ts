const command = process.argv.slice(2).join(' ');

console.log(`npm start            the whole platform on this machine (npm start -- --help)
npm test             every stage that CI runs
npm run test:unit    the unit tests, in seconds
npm run test:security  attacks, dependencies with known vulnerabilities, secrets in the sources
npm run audit        checks that the data of a running platform agree
npm run republish    publishes events again that a broker lost (npm run republish -- --since <time>)
npm run ops          runs audit, republish and others as Jobs in the cluster
npm run after-restore  recovers a store that was restored from a backup
npm run screenshots  takes a screenshot of every page of both sites
npm run measure:site  measures the customer site on a slow phone against its budget
npm run measure:desk  measures the admin site with 50,000 orders and a million sales
npm run reconcile:stock  compares stock levels with their movements and reservations
npm run rebuild:orders  rebuilds the order lists while they are in use
npm run rebuild:sales  rebuilds the sales report from the orders while it is in use
npm run synth        writes the manifests of every environment into dist
npm run check:api    finds changes of the API that break clients of the last release
npm run check:manifests  sends the manifests to a real API server as a dry run
npm run load         measures throughput, latency and processor time of each call
npm run fuzz         sends generated requests to every operation of the API
npm run chaos        breaks one part after another while shoppers buy
npm run lambda       shipping-cost as a function for AWS Lambda
npm run images       builds the image of every app
npm run deploy       applies the manifests of an environment (npm run deploy -- local)
npm run demo         loads demo data into the shop in a cluster
npm run restore-drill  restores the newest backups into scratch databases
npm run e2e:cluster  all of it on a real cluster
npm run new:service  writes the skeleton of a service (npm run new:service -- --help)
npm run generate     writes what is generated from packages/topology${command ? `\n\nUnknown: ${command}` : ''}`);
