const clock = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/**
 * KEYS: dirty, flushing. ARGV: how old, lease, how many (times in milliseconds). Moves the carts that were changed long
 * enough ago from dirty to flushing and returns when, and their keys; those that another process claimed and did not finish come back.
 */
export const claimDirty = `${clock}
for _, key in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', now - ARGV[2])) do
  redis.call('ZADD', KEYS[1], 'NX', now - ARGV[1], key)
  redis.call('ZREM', KEYS[2], key)
end
local keys = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[1], 'LIMIT', 0, ARGV[3])
for _, key in ipairs(keys) do
  redis.call('ZREM', KEYS[1], key)
  redis.call('ZADD', KEYS[2], now, key)
end
table.insert(keys, 1, string.format('%.0f', now))
return keys`;

const isClaimed = `
local function isClaimed(key, claimed)
  local since = redis.call('ZSCORE', KEYS[1], key)
  return since and tonumber(since) == tonumber(claimed)
end
`;

/** KEYS: flushing. ARGV: when they were claimed, carts. Those that another process has claimed since are left to it. */
export const finishFlush = `${isClaimed}
for index = 2, #ARGV do
  if isClaimed(ARGV[index], ARGV[1]) then redis.call('ZREM', KEYS[1], ARGV[index]) end
end`;

/**
 * KEYS: flushing, dirty. ARGV: when they were claimed, how old they are to count as (milliseconds), carts. Carts that
 * could not be written wait again, behind those that waited longer; again without those claimed by another process since.
 */
export const releaseClaim = `${clock}${isClaimed}
for index = 3, #ARGV do
  if isClaimed(ARGV[index], ARGV[1]) then
    redis.call('ZREM', KEYS[1], ARGV[index])
    redis.call('ZADD', KEYS[2], 'NX', now - ARGV[2], ARGV[index])
  end
end`;
