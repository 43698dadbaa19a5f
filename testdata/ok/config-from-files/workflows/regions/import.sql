select *
  from orders
 where region = {region!r}
