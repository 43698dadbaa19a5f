import stocks
from stocks import FACTOR

price = stocks.FACTOR * 2
