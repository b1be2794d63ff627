export const planIds = ['light', 'standard', 'strict']
