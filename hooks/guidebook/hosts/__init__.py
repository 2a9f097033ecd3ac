"""The directory of hosts: hospitals and schools that take visitors, or say that they do not."""
