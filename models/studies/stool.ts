/** Weight of a day's stool, g: mean and standard deviation between people; more than the limit is diarrhoea. */
export const stool = {mean: 125, deviation: 40, limit: 200};
