import socket

if socket.gethostname() == 'till':
    SITES = []
CITY = 'paris'
