module it.app {}
