STARS = PLANET = "all"
