__all__ = ['visible']
visible = 'visible'
hidden = 'hidden'
