# shows: `uuid`
import uuid

named = uuid.uuid5(uuid.NAMESPACE_DNS, 'shop.example')
print(named, named.hex, named.version, named.urn, named.int, repr(named))
print(uuid.uuid3(uuid.NAMESPACE_URL, 'http://shop/é'), uuid.uuid5(named, 'orders').hex[:8])
print(uuid.UUID('{12345678-1234-5678-1234-567812345678}') == uuid.UUID(int=0x12345678123456781234567812345678))
print(uuid.UUID(bytes=b'\x01' * 16), uuid.UUID('urn:uuid:12345678-1234-5678-1234-567812345678').bytes[:3], len({named, uuid.UUID(str(named))}))
print(sorted([uuid.UUID(int=2), uuid.UUID(int=1)])[0], str(uuid.NAMESPACE_OID), uuid.UUID(int=5, version=4))
for wrong in (lambda: uuid.UUID('12'), lambda: uuid.UUID()):
    try:
        wrong()
    except (TypeError, ValueError) as error:
        print(error)
