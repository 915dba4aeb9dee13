"""All the assemblies of the example: twelve, of which the Mockbridge series is six pages."""

from .assemblies_held import HELD
from .assemblies_to_come import TO_COME
from .mockbridge import MOCKBRIDGE

ASSEMBLIES = (*TO_COME, *MOCKBRIDGE, *HELD)
