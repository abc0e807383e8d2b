import { claimDirty, finishFlush, releaseClaim } from './changed-carts-scripts.ts';
import { newGuestSeconds } from './keys.ts';
import { abandonEpoch, beginRestore, endRestore, restoreCarts } from './recovery-scripts.ts';

/**
 * Every write is one of these scripts, so that it happens whole. KEYS: epoch, dirty, cart (, another cart).
 * ARGV[1] is the epoch that this process works in: a Redis that lost everything has none, and says so.
 */
const prelude = `
local NEW_GUEST_MS, NEW_GUEST_SECONDS = 3600000, ${newGuestSeconds}
local epoch = redis.call('GET', KEYS[1])
if epoch ~= ARGV[1] then return redis.error_reply('EPOCH ' .. (epoch or 'none')) end
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)

-- Once carts may have been evicted, one that is missing has to be looked for in MySQL first.
local function load(key)
  local raw = redis.call('GET', key)
  if not raw and redis.call('EXISTS', 'carts:evicting') == 1 then error({ err = 'ABSENT ' .. key }) end
  local cart = raw and cjson.decode(raw) or { version = 0, lines = {} }
  if cart.version == 0 then cart.createdAt = now end
  cart.seen, cart.names, cart.orderIds = cart.seen or {}, cart.names or {}, cart.orderIds or {}
  return cart
end

local function secondsToLive(key, cart, ttl)
  local isNewGuest = string.sub(key, 1, 11) == 'cart:guest:' and now - (cart.createdAt or 0) < NEW_GUEST_MS
  return isNewGuest and NEW_GUEST_SECONDS or ttl
end

local function save(key, cart, ttl)
  -- By the clock and not by one, so that it also rises over what a fail-over lost.
  cart.version = math.max(cart.version + 1, now)
  local seen, names = {}, {}
  for _, line in ipairs(cart.lines) do
    line.addedVersion = line.addedVersion or cart.version
    seen[line.productId], names[line.productId] = cart.seen[line.productId], cart.names[line.productId]
  end
  cart.seen, cart.names = seen, names
  local seconds = secondsToLive(key, cart, ttl)
  cart.expiresAt = now + seconds * 1000
  redis.call('SET', key, cjson.encode(cart), 'EX', seconds)
  redis.call('ZADD', KEYS[2], 'NX', now, key)
end

local function view(cart)
  local answer = { cjson.encode(cart) }
  for _, line in ipairs(cart.lines) do
    answer[#answer + 1] = line.productId
    answer[#answer + 1] = redis.call('GET', 'product:' .. line.productId) or ''
  end
  return answer
end

local function find(cart, productId)
  for index, line in ipairs(cart.lines) do
    if line.productId == productId then return index end
  end
end
`;

/**
 * Grows a line to the wanted quantity, at most to `cap` and never below what it holds. A new line starts as `source`, so
 * that fields unknown to this version are kept. Returns the line's quantity.
 */
const grow = `
local function grow(cart, productId, wanted, cap, maxLines, source)
  local index = find(cart, productId)
  local present = index and cart.lines[index].quantity or 0
  local quantity = math.max(present, math.min(wanted, cap))
  if quantity == 0 or (not index and #cart.lines >= maxLines) then return present end
  local line = index and cart.lines[index] or source or {}
  if not index then line.addedVersion = nil end
  line.productId, line.quantity = productId, quantity
  cart.lines[index or #cart.lines + 1] = line
  return quantity
end
`;

/**
 * Stores what product returned about a product, unless events have made the product newer meanwhile: product reads from
 * an index that may be behind its own events. Then only the stock is updated. Fields that this version does not know stay.
 */
const note = `
local function note(key, ttl, view)
  local seen = cjson.decode(view)
  local raw = redis.call('GET', key)
  local stored = raw and cjson.decode(raw)
  if stored and stored.version > seen.version then
    stored.available, stored.seenAt = seen.available, seen.seenAt
    seen = stored
  end
  for field, value in pairs(stored or {}) do
    if seen[field] == nil then seen[field] = value end
  end
  local current = cjson.encode(seen)
  redis.call('SET', key, current, 'EX', ttl)
  return current
end
`;

/** ARGV: epoch. Read-only. */
const read = `${prelude}
return view(load(KEYS[3]))`;

/**
 * ARGV: epoch, ttl, product, quantity, most lines, the product's view, and for a guest how many carts the network of KEYS[4]
 * may begin a minute.
 */
const setLine = `${prelude}${note}
local cart = load(KEYS[3])
if cart.version == 0 and KEYS[4] then
  -- Kept for longer than a minute: what expires first is evicted first, and the budget is needed most when memory is short.
  local minute = math.floor(now / 60000)
  local since, count = string.match(redis.call('GET', KEYS[4]) or '', '^(%d+):(%d+)$')
  local begun = (tonumber(since) == minute and tonumber(count) or 0) + 1
  redis.call('SET', KEYS[4], string.format('%.0f:%.0f', minute, begun), 'EX', 2 * NEW_GUEST_SECONDS)
  if begun > tonumber(ARGV[7]) then return redis.error_reply('BUDGET carts') end
end
local index = find(cart, ARGV[3])
if not index then
  if #cart.lines >= tonumber(ARGV[5]) then return redis.error_reply('FULL cart') end
  index = #cart.lines + 1
end
local line = cart.lines[index] or { productId = ARGV[3] }
line.quantity = tonumber(ARGV[4])
cart.lines[index] = line
local product = cjson.decode(note('product:' .. ARGV[3], ARGV[2], ARGV[6]))
cart.seen[ARGV[3]], cart.names[ARGV[3]] = product.price, product.name
save(KEYS[3], cart, ARGV[2])
return view(cart)`;

/** ARGV: epoch, ttl, product; an empty product clears the cart. */
const removeLine = `${prelude}
local cart = load(KEYS[3])
local before = #cart.lines
if ARGV[3] == '' then
  cart.lines = {}
else
  local index = find(cart, ARGV[3])
  if index then table.remove(cart.lines, index) end
end
if #cart.lines < before then save(KEYS[3], cart, ARGV[2]) end
return view(cart)`;

/**
 * ARGV: epoch, ttl, order id, ordered lines as JSON, maximal number of remembered orders, version of the cart that was
 * ordered ('' when unknown). Returns whether it subtracted the lines; those of products put into the cart later stay. Order ids sort by time (UUIDv7), and the newest are remembered; an order older than all of those may have been
 * subtracted and forgotten, so its lines stay. `isPending` of the order service applies the same rule.
 */
const subtractOrdered = `${prelude}
local cart = load(KEYS[3])
table.sort(cart.orderIds)
if #cart.orderIds >= tonumber(ARGV[5]) and ARGV[3] < cart.orderIds[1] then return 0 end
for _, orderId in ipairs(cart.orderIds) do
  if orderId == ARGV[3] then return 0 end
end
local orderedVersion = tonumber(ARGV[6]) or math.huge
for _, ordered in ipairs(cjson.decode(ARGV[4])) do
  local index = find(cart, ordered.productId)
  if index and (cart.lines[index].addedVersion or 0) <= orderedVersion then
    local rest = cart.lines[index].quantity - ordered.quantity
    if rest > 0 then cart.lines[index].quantity = rest else table.remove(cart.lines, index) end
  end
end
cart.orderIds[#cart.orderIds + 1] = ARGV[3]
table.sort(cart.orderIds)
if #cart.orderIds > tonumber(ARGV[5]) then table.remove(cart.orderIds, 1) end
save(KEYS[3], cart, ARGV[2])
return 1`;

/**
 * KEYS[4] is the guest's cart. ARGV: epoch, ttl, most of a line, most lines, caps as JSON by product. Empties the guest's
 * cart. Returns the view, and as JSON by product how much a line holds that could not grow as it should.
 */
const merge = `${prelude}${grow}
local cart, guest, capped = load(KEYS[3]), load(KEYS[4]), {}
if #guest.lines == 0 then return { view(cart), '{}' } end
local most, caps = tonumber(ARGV[3]), cjson.decode(ARGV[5])
for _, line in ipairs(guest.lines) do
  local index = find(cart, line.productId)
  local wanted = line.quantity + (index and cart.lines[index].quantity or 0)
  local holds = grow(cart, line.productId, wanted, math.min(most, caps[line.productId] or most), tonumber(ARGV[4]), line)
  if not index then
    cart.seen[line.productId], cart.names[line.productId] = guest.seen[line.productId], guest.names[line.productId]
  end
  if holds < wanted then capped[line.productId] = holds end
end
guest.lines = {}
save(KEYS[3], cart, ARGV[2])
save(KEYS[4], guest, ARGV[2])
return { view(cart), cjson.encode(capped) }`;

/**
 * ARGV: epoch, ttl, most lines, lines as JSON with a cap, a price and a name each. A line grows to what is wanted, so that doing
 * it again changes nothing. Returns what merging does.
 */
const fill = `${prelude}${grow}
local cart, capped = load(KEYS[3]), {}
for _, line in ipairs(cjson.decode(ARGV[4])) do
  local fresh = not find(cart, line.productId)
  local holds = grow(cart, line.productId, line.quantity, line.cap, tonumber(ARGV[3]))
  if fresh then cart.seen[line.productId], cart.names[line.productId] = line.price, line.name end
  if holds < line.quantity then capped[line.productId] = holds end
end
save(KEYS[3], cart, ARGV[2])
return { view(cart), cjson.encode(capped) }`;

/** ARGV: epoch, ttl, a cart's document. Puts back a cart that was evicted, unless there is one again. */
const reload = `${prelude}
return redis.call('SET', KEYS[3], ARGV[3], 'EX', ARGV[2], 'NX') and 1 or 0`;

/** KEYS: a product. ARGV: ttl, the view from product. Returns the current view. */
const noteProduct = `${note}
return note(KEYS[1], ARGV[1], ARGV[2])`;

/** KEYS: a product. ARGV: its version, the fields of its view that events carry. Ignores an older version, and a product that no cart shows. */
const updateProduct = `
local raw = redis.call('GET', KEYS[1])
if not raw then return 0 end
local view, changes = cjson.decode(raw), cjson.decode(ARGV[2])
if view.version >= tonumber(ARGV[1]) then return 0 end
for field, value in pairs(changes) do view[field] = value end
redis.call('SET', KEYS[1], cjson.encode(view), 'KEEPTTL')
return 1`;

export const scripts = {
  read,
  reload,
  setLine,
  removeLine,
  subtractOrdered,
  merge,
  fill,
  noteProduct,
  updateProduct,
  claimDirty,
  finishFlush,
  releaseClaim,
  beginRestore,
  restoreCarts,
  endRestore,
  abandonEpoch,
};
export type Script = keyof typeof scripts;
