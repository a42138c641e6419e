import type { Calibration } from "#app/domain/forecast/calibration";
import table from "#app/domain/forecast/starting-calibration.json";

/**
 * What a new installation begins with: learnt by rolling origins from the training months of 1,428 public monthly
 * series (the M3 competition), until its own past tells more.
 */
export const startingCalibration: Calibration = table;
