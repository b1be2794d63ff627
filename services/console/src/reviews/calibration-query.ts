/** The part of the reviews in which sessions stand. */
export const calibrationQuery = '?show=calibration'

/** The word of the address under which a new one is filled in. */
export const newWord = 'new'
