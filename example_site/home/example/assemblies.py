"""All the assemblies of the example: twelve, of which the Mockbridge series is six pages."""

from .assemblies_held import HELD
from .assemblies_later import LATER
from .assemblies_soon import SOON
from .mockbridge import MOCKBRIDGE

ASSEMBLIES = (*SOON, *LATER, *MOCKBRIDGE, *HELD)
