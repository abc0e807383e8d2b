/**
 * While carts are restored from MySQL, `carts:restoring` holds the epoch that is to begin and how many carts are restored.
 * Each step continues only from where the one before it ended: it stops when Redis lost everything again, when a fail-over
 * lost a step, and when another process started over.
 */

/** KEYS: epoch, restoring. ARGV: the new epoch. Takes over from an older attempt. Returns whether it may begin. */
export const beginRestore = `
if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
local other = redis.call('GET', KEYS[2])
if other and tonumber(other:match('^%d+')) > tonumber(ARGV[1]) then return 0 end
redis.call('SET', KEYS[2], ARGV[1] .. ':0')
return 1`;

/** KEYS: restoring, carts. ARGV: the new epoch, how many came back before, then for each cart its seconds to live and its document. Returns whether they are back. */
export const restoreCarts = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] .. ':' .. ARGV[2] then return 0 end
for index = 2, #KEYS do redis.call('SET', KEYS[index], ARGV[index * 2], 'EX', ARGV[index * 2 - 1]) end
redis.call('SET', KEYS[1], string.format('%s:%.0f', ARGV[1], ARGV[2] + #KEYS - 1))
return 1`;

/** KEYS: epoch, restoring. ARGV: the new epoch, how many came back. Until it ran, every other script refuses to. Returns whether it did. */
export const endRestore = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] .. ':' .. ARGV[2] then return 0 end
redis.call('SET', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
return 1`;

/** KEYS: epoch. ARGV: an epoch. Ends it if it is still in force, so that carts are restored from MySQL. */
export const abandonEpoch = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;
