"""Prints the day's total of the sales in a file. Every job finds the project's resources in its working directory."""
import json
import sys

with open(sys.argv[1]) as sales:
    print('Sales: {:.2f}'.format(sum(sale['amount'] for sale in json.load(sales))))
