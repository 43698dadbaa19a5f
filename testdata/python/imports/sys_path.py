# shows: where the file has `sys.path` lead inside the project
import os
import sys
project = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
sys.path.insert(0, os.path.join(project, 'dependencies', 'python', 'tools'))
import stars
print(stars.visible, stars.__name__)
