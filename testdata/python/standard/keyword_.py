# shows: `keyword`
import keyword

print(keyword.iskeyword('class'), keyword.iskeyword('print'), keyword.iskeyword('async'), len(keyword.kwlist), keyword.kwlist[:3])
