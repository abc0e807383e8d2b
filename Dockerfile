# The image of one app:  docker build --build-arg APP=order --target service .
#   service, site           what is deployed
#   service-dev, site-dev   what `tilt up` runs: a file copied over its source takes effect at once
#   ops                     what operators run as a Job in the cluster: audit, republish, reconcile, rebuild; without APP
#   tests                   what `skaffold verify` runs: the core of the e2e tests
#   cognito-local, s3-local, dynamodb-local, pubsub-emulator   what a laptop's cluster has in a cloud's stead; without APP
# `npm run images` builds all of them and checks what they hold.
ARG NODE_IMAGE=node:24-bookworm-slim@sha256:6f7b03f7c2c8e2e784dcf9295400527b9b1270fd37b7e9a7285cf83b6951452d
ARG APP=ops
ARG PUBSUB_EMULATOR_IMAGE=gcr.io/google.com/cloudsdktool/google-cloud-cli:587.0.0-emulators@sha256:8d8573471c489a409f03891d2c24d177fa531276184f7002b9a2d853d1b3ed54

# What the app is made of, sorted out: each stage below is built again only when its own part of it has changed.
FROM ${NODE_IMAGE} AS prepared
ARG APP
ARG CREATED=1980-01-01T00:00:00Z
COPY . /repository
RUN node /repository/tools/dev/in-image/prepare.ts ${APP} /repository /prepared \
 && chmod -R u=rwX,go=rX /prepared && find /prepared -exec touch -hd ${CREATED} {} +

# Scalar's page of the API: the file that is served, and what its package is found by.
FROM ${NODE_IMAGE} AS docs
WORKDIR /docs
COPY --from=prepared /repository/tools/dev/in-image/fetch-locked.ts /prepared/docs ./
RUN --mount=type=cache,target=/root/.npm \
    node fetch-locked.ts locked.json /docs/api-reference package.json dist/index.js dist/browser/standalone.js

# What npm installs, without what Node never loads from there (TypeScript, source maps, pdf-lib's other builds), and the list of it. Layers are made
# in a folder `layer`, because a copy keeps the times of what is in a folder and not the folder's own; and these times are
# always the same, so that releases with the same lockfile share this layer.
FROM ${NODE_IMAGE} AS dependencies
ARG APP
WORKDIR /layer/app
COPY --from=prepared /prepared/production ./
RUN --mount=type=cache,target=/root/.npm npm ci --omit=dev --ignore-scripts --prefer-offline --no-update-notifier
COPY --from=prepared /repository/tools/dev/in-image/sbom.ts /in-image/
COPY --from=docs /docs/api-reference /in-image/api-reference
RUN --mount=type=cache,target=/root/.npm npm sbom --omit=dev --sbom-format=cyclonedx > /in-image/npm.json \
 && node /in-image/sbom.ts @eshop/${APP} /in-image/npm.json /in-image/api-reference > sbom.cdx.json \
 && find . -regex '.*/node_modules/.*\.\([cm]?ts\|map\)' -delete \
 && for unused in cjs src ts3.4 dist; do rm -rf node_modules/@cantoo/pdf-lib/$unused; done \
 && rm -r .npmrc package-lock.json node_modules/.package-lock.json node_modules/.bin \
 && mkdir node_modules/@scalar && cp -r /in-image/api-reference node_modules/@scalar/ \
 && chmod -R u=rwX,go=rX /layer && find /layer -exec touch -hd 1980-01-01T00:00:00Z {} +

# Node without a package manager, as a user that owns nothing.
FROM ${NODE_IMAGE} AS runtime
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack \
    /usr/local/bin/yarn /usr/local/bin/yarnpkg /opt/yarn-*
ENV NODE_ENV=production
ARG APP
ARG CREATED=1980-01-01T00:00:00Z
ARG REVISION=unknown
ARG SOURCE=unknown
ARG VERSION=dev
LABEL org.opencontainers.image.title=eshop-${APP} \
      org.opencontainers.image.source=${SOURCE} \
      org.opencontainers.image.revision=${REVISION} \
      org.opencontainers.image.version=${VERSION} \
      org.opencontainers.image.created=${CREATED} \
      org.opencontainers.image.licenses=MIT
ENV ESHOP_VERSION=${VERSION}
ENTRYPOINT []

# Sharp goes: the sites resize no pictures, and it is half of what they would take along.
FROM ${NODE_IMAGE} AS tools
WORKDIR /app
COPY --from=prepared /prepared/build ./
RUN --mount=type=cache,target=/root/.npm npm ci --include=dev --ignore-scripts --prefer-offline --no-update-notifier \
 && rm -r node_modules/sharp node_modules/@img

FROM tools AS site-build
ARG APP
COPY --from=prepared /prepared/source ./
WORKDIR /app/frontends/${APP}
ENV NEXT_OUTPUT=standalone NEXT_TELEMETRY_DISABLED=1
RUN node /app/node_modules/next/dist/bin/next build
ARG CREATED=1980-01-01T00:00:00Z
COPY --from=prepared /repository/tools/dev/in-image/sbom.ts /in-image/
RUN --mount=type=cache,target=/root/.npm cd /app && npm sbom --omit=dev --sbom-format=cyclonedx > /in-image/npm.json \
 && mkdir -p /layer && cp -a frontends/${APP}/.next/standalone /layer/app \
 && node /in-image/sbom.ts @eshop/${APP} /in-image/npm.json > /layer/app/sbom.cdx.json \
 && cd /layer/app/frontends/${APP} && cp -a /app/frontends/${APP}/.next/static .next/ && mkdir .next/cache \
 && if [ -d /app/frontends/${APP}/public ]; then cp -a /app/frontends/${APP}/public .; fi \
 && chmod -R u=rwX,go=rX /layer && find /layer -exec touch -hd ${CREATED} {} +

# Its root may be read-only but for `.next/cache`, which wants an emptyDir.
FROM runtime AS site
ARG APP
COPY --from=site-build /layer/ /
WORKDIR /app/frontends/${APP}
# A pod's HOSTNAME would have it listen on one address alone, where its sidecar does not look for it. Connections live
# longer here than at the load balancer (600 s), so that it never takes one that was just closed.
ENV HOSTNAME=0.0.0.0 KEEP_ALIVE_TIMEOUT=620000
USER 1000:1000
CMD ["node", "server.js"]

FROM tools AS site-dev
ARG APP
ENV NEXT_TELEMETRY_DISABLED=1
COPY --from=prepared /prepared/source /app
RUN mkdir -p /app/frontends/${APP}/.next/cache && find /app -name node_modules -prune -o -exec chown 1000:1000 {} +
WORKDIR /app/frontends/${APP}
USER 1000:1000
ENTRYPOINT []
CMD ["node", "/app/node_modules/next/dist/bin/next", "dev", "--hostname", "0.0.0.0"]

FROM ${NODE_IMAGE} AS service-dev
ARG APP
COPY --from=dependencies /layer/ /
COPY --from=prepared /prepared/source /app
# Node loses sight of files that are replaced (github.com/nodejs/node/issues/51621), so it looks at one that is touched.
RUN touch /app/saved && find /app -name node_modules -prune -o -exec chown 1000:1000 {} +
ENV NODE_COMPILE_CACHE=/tmp/compiled
WORKDIR /app/services/${APP}
USER 1000:1000
ENTRYPOINT []
CMD ["node", "--watch-path=/app/saved", "--watch-preserve-output", "src/main.ts"]

# Amazon's services on a laptop, from the packages that a local run takes.
FROM ${NODE_IMAGE} AS emulators
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools/dev/in-image /in-image
RUN --mount=type=cache,target=/root/.npm node /in-image/pick.ts . cognito-local @20minutes/s3rver \
 && npm ci --ignore-scripts --prefer-offline --no-update-notifier
USER 1000:1000

FROM emulators AS cognito-local
ENV HOST=0.0.0.0 PORT=9229
CMD ["node", "node_modules/cognito-local/lib/bin/start.js"]

# Its package has no program of its own. The buckets that $S3_BUCKETS names are there from the start.
FROM emulators AS s3-local
ENV S3_BUCKETS=
ENTRYPOINT ["node", "--eval", "const buckets = process.env.S3_BUCKETS.split(' ').filter(Boolean); \
  const flags = buckets.flatMap((name) => ['--configure-bucket', name]); \
  require('@20minutes/s3rver/lib/cli.js').parseAsync([...process.argv, ...flags]);", \
  "s3-local", "--address", "0.0.0.0", "--port", "9000", "--directory", "/data"]

# Made for this processor alone; others emulate it.
FROM --platform=linux/amd64 ${NODE_IMAGE} AS dynamodb-local
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools/dev/in-image /in-image
RUN --mount=type=cache,target=/root/.npm node /in-image/pick.ts . @dynoxide/linux-x64 \
 && npm ci --ignore-scripts --prefer-offline --no-update-notifier
USER 1000:1000
ENTRYPOINT ["/app/node_modules/@dynoxide/linux-x64/dynoxide", "serve", "--host", "0.0.0.0"]

FROM ${PUBSUB_EMULATOR_IMAGE} AS pubsub-emulator
ENV CLOUDSDK_CONFIG=/tmp/gcloud
USER 1000:1000
ENTRYPOINT []
CMD ["gcloud", "beta", "emulators", "pubsub", "start", "--host-port=0.0.0.0:8085"]

FROM ${NODE_IMAGE} AS tests
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages ./packages
COPY tools/dev/in-image /in-image
RUN --mount=type=cache,target=/root/.npm node /in-image/pick.ts . vitest packages/contracts \
 && npm ci --ignore-scripts --prefer-offline --no-update-notifier
COPY vitest.config.ts ./
COPY tools/ops/cluster ./tools/ops/cluster
COPY tools/dev/demo ./tools/dev/demo
COPY tests ./tests
CMD ["node", "node_modules/vitest/vitest.mjs", "run", "--project", "core"]

# The programs of tools/ops, with the packages of every service, whose stores they work on.
FROM runtime AS ops
COPY --from=dependencies /layer/ /
COPY --from=prepared /prepared/source /app
WORKDIR /app
USER 1000:1000
CMD ["node", "tools/ops/commands/audit.ts", "--in-pod"]

FROM runtime AS service
ARG APP
COPY --from=dependencies /layer/ /
COPY --from=prepared /prepared/source /app
WORKDIR /app/services/${APP}
USER 1000:1000
CMD ["node", "src/main.ts"]
