/** The part of the reviews in which sessions stand. */
export const calibrationQuery = '?show=calibration'
