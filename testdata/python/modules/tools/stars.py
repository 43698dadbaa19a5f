__all__ = ['visible', 'shown']
visible = 'visible'
hidden = 'hidden'


def shown():
    return [visible, hidden]
