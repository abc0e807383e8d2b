import type { LevelChange } from '../domain/reservation.ts';
import { closeAlerts, openAlerts } from '../store/alerts.ts';
import { addToLevels, type UpdatedLevel } from '../store/levels.ts';
import type { Trx } from '../store/tables.ts';

/** An alert that closed this long ago or less opens again, so that a level that goes up and down has one a day. */
const reopenHours = 24;

/**
 * Adds the changes, one a level, to levels that exist, and opens or closes their alerts. Fails where a level would be
 * oversold: `0 ≤ reserved ≤ onHand` and `committed + firstOrderHeld ≤ reserved` always hold. One query, up to two more
 * where alerts change.
 */
export const changeLevels = async (trx: Trx, changes: readonly LevelChange[]): Promise<void> =>
  followWithAlerts(trx, await addToLevels(trx, changes));

/** Opens alerts where `onHand − committed` fell below the alert level, and closes them where it no longer is. Up to two queries. */
export const followWithAlerts = async (trx: Trx, levels: readonly UpdatedLevel[]): Promise<void> => {
  const recoveredLevels = levels.filter(({ isLow, hasOpenAlert }) => !isLow && hasOpenAlert);
  if (recoveredLevels.length > 0) await closeAlerts(trx, recoveredLevels);
  const newlyLowLevels = levels.filter(({ isLow, hasOpenAlert }) => isLow && !hasOpenAlert);
  if (newlyLowLevels.length > 0) await openAlerts(trx, newlyLowLevels, reopenHours);
};
